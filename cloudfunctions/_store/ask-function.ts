import { openApp } from './database'

/** As long as another function is waited for, in milliseconds: one that has to load first takes seconds. */
const PATIENCE = 10_000

/** What a function of this environment answers to an event. Throws where it answers nothing. */
export const askFunction = async (name: string, data: object, patience = PATIENCE): Promise<unknown> => {
  const { result } = await openApp().callFunction({ name, data }, { timeout: patience })
  return result
}
