/** How a person calls the command: in the project as its npm script; where the package is installed, by its bin. */
export const invocation = import.meta.filename.endsWith('.ts') ? 'npm run oms --' : 'npx oms';
