import { documents, FORM } from './documents'
import { newRequest } from './new-request'
import { png } from './pictures'
import { rounds } from './rounds'
import { stamping } from './stamping'
import type { World } from './world'
import { writing, type Writing } from './writing'

const FIRST = 'c2026-e001'
const photoId = 'a'.repeat(32)
const place = { assessmentId: FIRST, no: 8, photoId }

/** What an enterprise’s contact writes besides handing in: answers, photos, stamped sheets, papers begun, and to the inbox. */
export const contactWrites = (world: () => World): readonly Writing[] => {
  const answer = { assessmentId: FIRST, no: 1, seenRevision: 0, narrative: '成立了领导小组', selfScore: 5, facts: {} }
  const answersTogether = {
    assessmentId: FIRST,
    answers: [1, 2].map((no) => ({
      ...{ requestId: newRequest(), no, seenRevision: 0, narrative: '成立了领导小组', selfScore: 1, facts: {} },
    })),
  }
  const attached = async () => {
    const { url, headers } = await world()
      .as('contact-1')
      .does('evidence.prepareUpload', { ...place, type: 'png' })
    await fetch(url, { method: 'PUT', headers, body: new Uint8Array(png()) })
    return { ...place, type: 'png', caption: '培训签到表' } as const
  }
  const photo = async () => {
    await world()
      .as('contact-1')
      .does('evidence.attach', await attached())
    return place
  }
  const { submit } = rounds(world)
  const stamps = stamping(world)
  const sheets = async (count: number) => {
    await submit()
    for (let index = 1; index <= count; index += 1) await stamps.attach(index)
    return stamps.target()
  }
  const sheet = async () => ({ ...(await sheets(1)), photoId: stamps.photoId(1) })
  const another = { photoId: stamps.photoId(9) }
  const otherDigest = <Input>(input: Input): Input => ({ ...input, seenDigest: 'f'.repeat(64) })
  const finished = async () => {
    const target = await sheets(1)
    await world().as('contact-2').does('stamp.finish', target)
    return target
  }
  return [
    writing(
      'assessment.saveAnswer',
      'contact-1',
      async () => answer,
      (input) => ({ ...input, narrative: '别的话' }),
    ),
    writing(
      'assessment.saveAnswers',
      'contact-1',
      async () => answersTogether,
      ({ answers, ...input }) => ({ ...input, answers: answers.map((each) => ({ ...each, narrative: '别的话' })) }),
    ),
    writing(
      'colleagues.assign',
      'contact-1',
      async () => ({ assessmentId: FIRST, dimensionId: 'skills', personId: 'p-contact-1' }),
      (input) => ({ ...input, dimensionId: 'career' }),
    ),
    writing('evidence.attach', 'contact-1', attached, (input) => ({ ...input, caption: '别的说明' })),
    writing(
      'evidence.caption',
      'contact-1',
      async () => ({ ...(await photo()), caption: '甲' }),
      (input) => ({ ...input, caption: '乙' }),
    ),
    writing(
      'evidence.order',
      'contact-1',
      async () => ({ assessmentId: FIRST, no: 8, photoIds: [(await photo()).photoId] }),
      (input) => ({ ...input, photoIds: ['b'.repeat(32)] }),
    ),
    writing('evidence.remove', 'contact-1', photo, (input) => ({ ...input, photoId: 'b'.repeat(32) })),
    writing(
      'stamp.attach',
      'contact-2',
      async () => {
        await submit()
        const input = await stamps.sheet(1)
        await stamps.upload(input)
        return input
      },
      (input) => ({ ...input, ...another }),
    ),
    writing('stamp.remove', 'contact-2', sheet, (input) => ({ ...input, ...another })),
    writing(
      'stamp.reorder',
      'contact-2',
      async () => ({ ...(await sheets(2)), photoIds: [stamps.photoId(2), stamps.photoId(1)] }),
      (input) => ({ ...input, photoIds: [stamps.photoId(1), stamps.photoId(2)] }),
    ),
    writing('stamp.keepAsIs', 'contact-2', sheet, (input) => ({ ...input, ...another })),
    writing('stamp.finish', 'contact-2', () => sheets(1), otherDigest),
    writing('stamp.reopen', 'contact-2', finished, otherDigest),
    writing(
      'form.export',
      'contact-2',
      async () => FORM,
      (input) => ({ ...input, format: 'docx' }),
    ),
    writing(
      'document.continue',
      'contact-2',
      async () => ({ jobId: (await documents(world).begin('contact-2')).jobId }),
      () => ({ jobId: 'f'.repeat(24) }),
    ),
    writing(
      'inbox.markRead',
      'contact-1',
      async () => ({ messageIds: ['m-1'] }),
      () => ({ messageIds: ['m-2'] }),
    ),
    writing(
      'inbox.subscribed',
      'contact-1',
      async () => ({ kinds: ['todo'] }),
      () => ({ kinds: ['result'] }),
    ),
  ]
}
