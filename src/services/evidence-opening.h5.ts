/** Opens what lies behind an address in a tab of its own; to be called by a tap's own handler, or the browser keeps it shut. */
export const openInTab = (url: string): boolean => window.open(url, '_blank') !== null
