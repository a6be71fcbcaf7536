import cloudbase from '@cloudbase/js-sdk/app'
// Each joins the one that was imported before it, by itself.
import '@cloudbase/js-sdk/auth'
import '@cloudbase/js-sdk/functions'

/** What the vendor's answers to a sign-in hold where it failed. */
interface SignedIn {
  readonly error?: unknown
}

/** The part of the vendor's library that this program calls; its own types of these entries name a package that it does not bring. */
interface WebCloud {
  auth(options: { readonly persistence: 'local' }): {
    getLoginState(): Promise<unknown>
    signInAnonymously(): Promise<SignedIn>
    setCustomSignFunc(ticket: () => Promise<string>): void
    signInWithCustomTicket(): Promise<SignedIn>
  }
  callFunction(asked: { readonly name: string; readonly data: unknown }): Promise<{ readonly result?: unknown }>
}

const REGION = 'ap-shanghai'

const app = cloudbase.init({ env: process.env.TARO_APP_CLOUD_ENV, region: REGION }) as WebCloud
const auth = app.auth({ persistence: 'local' })

const checked = async (pending: Promise<SignedIn>): Promise<void> => {
  const { error } = await pending
  // What it holds says why: the caller tells no network from what is not set up.
  if (error) throw error instanceof Error ? error : new Error(JSON.stringify(error))
}

/** CloudBase answers nobody without a sign-in: a visitor has one that names nobody. */
export const signInAsVisitor = async (): Promise<void> => {
  await checked(auth.signInAnonymously())
}

/** Becomes the session that a ticket is of. */
export const signInWith = async (ticket: string): Promise<void> => {
  auth.setCustomSignFunc(() => Promise.resolve(ticket))
  await checked(auth.signInWithCustomTicket())
}

/** Whether CloudBase takes this browser for anybody; its library forgets a sign-in that could not be renewed. */
export const isSignedIn = async (): Promise<boolean> => Boolean(await auth.getLoginState())

/** Calls a function: what it answers, or what CloudBase says instead; throws where nothing came back. */
export const callCloud = async (name: string, data: unknown): Promise<unknown> => {
  const answer = await app.callFunction({ name, data })
  return answer.result ?? answer
}
