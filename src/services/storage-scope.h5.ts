import { findPersona } from './persona.h5'

/** Two people in two tabs of one browser share its storage: each has their own part of it. */
export const storageScope = (): string => `${findPersona() ?? 'nobody'}/`
