const quoting = /^(```(\w+) from=(\S+)\n)[\s\S]*?(?=^```$)/gm;

/**
 * A guide's text with its quoted blocks as they are now: ```` ```js from=../generated/client/README.md ```` has the first
 * block in that language of that file.
 *
 * @param read contents of a file by its path from the guide
 * @throws Error when that file has no such block
 */
export function withQuotedCode(text: string, read: (path: string) => string): string {
  return text.replaceAll(quoting, (_, fence: string, language: string, path: string) => {
    const [, code] = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(read(path)) ?? [];
    if (code === undefined) throw new Error(`${path} has no block of ${language} to quote`);
    return fence + code;
  });
}
