/** WeChat keeps a storage of its own for each person on a phone. */
export const storageScope = (): string => ''
