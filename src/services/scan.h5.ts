/** A browser scans nothing: the code is typed. */
export const scan: (() => Promise<string | undefined>) | null = null
