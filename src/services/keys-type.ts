/** Tells each key that is pressed outside of fields and dialogs; `answer` says whether it meant something. Returns how to stop. */
export type WatchKeys = (answer: (key: string) => boolean) => () => void
