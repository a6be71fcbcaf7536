/** A manual of `docs/manual`, as it is written: the builds take Markdown in as text. */
declare module '*.md' {
  const text: string
  export default text
}
