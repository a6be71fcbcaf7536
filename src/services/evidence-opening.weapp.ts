/** WeChat opens no address: the document is fetched and shown. */
export const openInTab = (_url: string): boolean => false
