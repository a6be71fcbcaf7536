/** As long as WeChat is waited for: one call that hangs takes a twelfth of a run of the clock. */
export const PATIENCE = 5_000

/**
 * Asks WeChat's server for something; throws where nothing is answered in time. Each call has a connection of its own: a frozen instance
 * wakes up with dead ones, and what breaks on one is a message of which nobody knows whether it arrived.
 */
export const post = (url: string, body: object, patience = PATIENCE): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', connection: 'close' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(patience),
  })
