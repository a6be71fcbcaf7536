import type { ActionInput } from '@/contract/contract'
import { page } from './pictures'
import { READY } from './rounds'
import type { World } from './world'

/** Stamped sheets of the enterprise whose form can be submitted: photographed, uploaded and attached as a phone does it. */
export const stamping = (world: () => World) => {
  const photoId = (index: number): string => index.toString(16).padStart(32, '0')
  const load = (openId = 'contact-2') => world().as(openId).does('stamp.load', { assessmentId: READY })
  const target = async () => {
    const { paper } = await load()
    if (!paper) throw new Error('nothing is submitted')
    return { assessmentId: READY, seenDigest: paper.digest }
  }
  const sheet = async (index: number, more: object = {}): Promise<ActionInput<'stamp.attach'>> => ({
    ...(await target()),
    photoId: photoId(index),
    type: 'png',
    sharpness: 5,
    replaces: null,
    ...more,
  })
  const upload = async (input: ActionInput<'stamp.attach'>, bytes: Buffer = page()): Promise<void> => {
    const { sharpness: _measured, ...place } = input
    const { url, headers } = await world().as('contact-2').does('stamp.prepareUpload', place)
    const response = await fetch(url, { method: 'PUT', headers, body: new Uint8Array(bytes) })
    if (!response.ok) throw new Error(`storage answered ${response.status}`)
  }
  return {
    photoId,
    load,
    target,
    sheet,
    upload,
    attach: async (index: number, more: object = {}, bytes?: Buffer) => {
      const input = await sheet(index, more)
      await upload(input, bytes)
      return world().as('contact-2').does('stamp.attach', input)
    },
  }
}
