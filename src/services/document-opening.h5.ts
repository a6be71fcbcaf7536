import type { HandedOn, MadeFile, Showing, WayOut } from './document-file'

/** The browser has saved it, and shows it where the person wants it. */
export const showDocument = async (_file: MadeFile): Promise<Showing> => 'not_shown'

export const wayOut = (): WayOut => 'saved_already'

export const handOn = async (_file: MadeFile): Promise<HandedOn> => 'done'
