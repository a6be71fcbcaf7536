import { documents } from './documents'
import { enterpriseScope, packaging, unzip } from './packages'
import { png } from './pictures'
import { READY, rounds } from './rounds'
import { all, unzipped, xmlOf } from './word'
import type { World } from './world'

/** What somebody writes who has not submitted it. */
export const SECRET = '还没有定稿的一句话'
export const PHOTO = 'a'.repeat(32)
export const PLACE = { assessmentId: READY, no: 8, photoId: PHOTO }

export const bytesOf = async ({ url }: { readonly url: string }): Promise<Buffer> =>
  Buffer.from(await (await fetch(encodeURI(url))).arrayBuffer())

/** Every word of a Word file. */
export const wordsOf = async (docx: Buffer): Promise<string> =>
  all(xmlOf(await unzipped(docx), 'word/document.xml'), 't')
    .map(({ textContent }) => textContent ?? '')
    .join('')

/** Writing without submitting, and what others can get hold of meanwhile. */
export const drafting = (world: () => World) => {
  const { load, seen } = rounds(world)
  const { start, finish, fetchPart } = packaging(world)
  const { made } = documents(world)
  const contact = () => world().as('contact-2')
  return {
    contact,
    /** Writes to indicator 8. */
    write: async (narrative = SECRET): Promise<void> => {
      const { answers } = (await load('contact-2')).assessment
      const answer = { narrative, selfScore: 3, facts: {}, seenRevision: answers[8]?.revision ?? 0 }
      await contact().does('assessment.saveAnswer', { assessmentId: READY, no: 8, ...answer })
    },
    photograph: async (caption = SECRET): Promise<void> => {
      const { url, headers } = await contact().does('evidence.prepareUpload', { ...PLACE, type: 'png' })
      await fetch(url, { method: 'PUT', headers, body: new Uint8Array(png()) })
      await contact().does('evidence.attach', { ...PLACE, type: 'png', caption })
    },
    withdraw: async (): Promise<void> => {
      await contact().does('assessment.withdraw', { assessmentId: READY, seenRevision: await seen('contact-2') })
    },
    formOf: async (openId: string): Promise<string> => {
      const file = { assessmentId: READY, format: 'docx', withPhotos: false } as const
      return wordsOf(await bytesOf(await made(openId, 'form.export', file)))
    },
    packageOf: async (openId: string, scope = enterpriseScope()) => {
      const { packageId } = await start(openId, scope)
      await finish(openId, packageId)
      const files = await unzip(await fetchPart(openId, packageId, 0))
      const form = [...files].find(([path]) => path.endsWith('.docx') && path.includes('阶段性评估表'))
      return { paths: [...files.keys()], form: form ? await wordsOf(form[1]) : '' }
    },
  }
}
