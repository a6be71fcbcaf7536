import * as v from 'valibot'
import { webLoginVariable } from '../../cloudfunctions/_host/web-login'

/** What is wrong with the file of the key for custom login; what it says is never part of it. */
export type WebKeyFault = 'absent' | 'unreadable' | 'of another environment'

/** The file that the console hands out, as the vendor names its fields. */
const keyFile = v.object({
  private_key_id: v.pipe(v.string(), v.minLength(1)),
  private_key: v.string(),
  env_id: v.string(),
})

/** The variable for the key in a file of this `text`, or what is wrong with it; undefined where there is no such file. */
export const readWebKey = (
  envId: string,
  text: string | undefined,
): { readonly variable: string } | { readonly fault: WebKeyFault } => {
  if (text === undefined) return { fault: 'absent' }
  try {
    const key = v.parse(keyFile, JSON.parse(text))
    if (key.env_id !== envId) return { fault: 'of another environment' }
    return { variable: webLoginVariable(key.private_key_id, key.private_key) }
  } catch {
    // Not JSON, not such a file, or no key: whatever was thrown may quote it.
    return { fault: 'unreadable' }
  }
}
