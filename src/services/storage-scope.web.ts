import { findLetIn } from './let-in.web'

/** Several people work at one computer, one after the other: each has their own part of its storage. */
export const storageScope = (): string => `${findLetIn() ?? 'nobody'}/`
