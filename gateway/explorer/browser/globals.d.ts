/** File names of the bundled workers, put in by the build because they carry a content hash. */
declare const WORKER_FILES: { readonly editor: string; readonly graphql: string; readonly json: string };

declare module '*.css';

declare module '*.svg' {
  /** Name of the built file, relative to the script that imports it. */
  const file: string;
  export default file;
}
