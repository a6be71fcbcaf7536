import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import type { ClientRequest } from 'node:http'

/** What is to be called as soon as the request that is begun within has left. The SDK tells only when it was answered. */
const onSent = new AsyncLocalStorage<() => void>()
subscribe('http.client.request.start', (message) => {
  const sent = onSent.getStore()
  if (sent) (message as { readonly request: ClientRequest }).request.once('finish', sent)
})

/**
 * Does what is done after a commit, and waits until its call has left this process, no longer: a person waits for the answer, and after
 * it the platform may stop this process where it stands.
 */
export const untilSent = (work: () => Promise<void>, failed: (failure: unknown) => void): Promise<void> =>
  new Promise((resolve) => {
    onSent.run(resolve, work).catch(failed).finally(resolve)
  })
