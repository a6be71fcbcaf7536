import type { Phone } from './people'

const BITS = 8
const SLOW = { latency: 400, downloadThroughput: 3_000_000 / BITS, uploadThroughput: 3_000_000 / BITS }

/** A village's mobile network: 400 ms each way, 3 Mb/s. */
export const slowDown = async ({ page, context }: Phone): Promise<void> => {
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', { offline: false, ...SLOW })
}

export const goOffline = ({ context }: Phone): Promise<void> => context.setOffline(true)

export const goOnline = ({ context }: Phone): Promise<void> => context.setOffline(false)
