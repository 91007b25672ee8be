import { type Document, parseDocument } from 'yaml';

/**
 * A YAML file's text, parsed.
 *
 * @param file its name, for messages
 * @throws Error that names the file, the line and what is wrong there
 */
export function parsedYaml(file: string, text: string): Document.Parsed {
  const parsed = parseDocument(text);
  const [error] = parsed.errors;
  if (error) throw new Error(`${file}: ${error.message.trim()}`);
  return parsed;
}
