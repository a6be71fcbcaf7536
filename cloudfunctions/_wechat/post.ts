/** As long as WeChat is waited for: one call that hangs takes a twelfth of a run of the clock. */
export const PATIENCE = 5_000

/** Asks WeChat's server for something; throws where nothing is answered in time. */
export const post = (url: string, body: object, patience = PATIENCE): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(patience),
  })
