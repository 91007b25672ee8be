/** A guide as the site shows it. */
export type Guide = {
  /** File name without its ending: `getting-started`. */
  name: string;
  title: string;
  /** Its first paragraph, as text. */
  lead: string;
  /** HTML of all of it. */
  html: string;
  sections: { id: string; title: string }[];
};
