import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Assessment } from '@/domain/assessment/assessment'
import { getInstant } from '@/domain/calendar/instant'
import type { Photo } from '@/domain/evidence/photo'
import { officialFormOf } from '@/domain/form/official-form'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { indicatorsOf } from '@/domain/rubric/rubric'
import { fetchPictures } from '../cloudfunctions/_rendering/form/fetch-pictures'
import { codeOf } from '../cloudfunctions/_rendering/form/form-code'
import { writeFormDocx } from '../cloudfunctions/_rendering/form/write-form-docx'
import { writeFormPdf } from '../cloudfunctions/_rendering/form/write-form-pdf'
import { loadPaperFont } from '../cloudfunctions/_rendering/paper-font'
import { endorsedAssessment, sampleCycle } from '../seeds/samples/endorsed-assessment'

const [format = 'docx', photosEach = '0', runs = '15', photoFolder = ''] = process.argv.slice(2)
const NOW = getInstant(Date.parse('2026-11-28T02:00:00Z'))
const PHOTO_BYTES = 300_000

/** A photo as a phone leaves it: a real picture, with as many bytes as one of 1,600 pixels has. */
const photoBytes = (): Uint8Array => {
  const picture = readFileSync(path.join(photoFolder, 'meeting.jpg'))
  return Buffer.concat([picture, randomBytes(PHOTO_BYTES - picture.length)])
}

const photo = (no: number, index: number): Photo => {
  const photoId = createHash('md5').update(`${no}-${index}`).digest('hex')
  const caption = `第 ${no} 项现场照片`
  return { photoId, fileId: photoId, type: 'jpeg', bytes: PHOTO_BYTES, caption, attachedAt: NOW, attachedBy: 'p' }
}

/** From a loaded assessment to a file's bytes, photos fetched from memory. */
const once = async (assessment: Assessment): Promise<number> => {
  const form = officialFormOf(assessment, sampleCycle, edition2023)
  const pictures = fetchPictures(form, () => Promise.resolve(photoBytes()))
  const code = codeOf(assessment, edition2023)
  const bytes =
    format === 'docx'
      ? await writeFormDocx(form, code, pictures)
      : await writeFormPdf(form, code, pictures, await loadPaperFont())
  return bytes.length
}

const main = async (): Promise<void> => {
  const assessment = endorsedAssessment(
    Object.fromEntries(
      indicatorsOf(edition2023).map(({ no }) => [
        no,
        Array.from({ length: Number(photosEach) }, (_, index) => photo(no, index)),
      ]),
    ),
  )
  const took: number[] = []
  let bytes = 0
  for (let run = 0; run < Number(runs); run += 1) {
    const began = performance.now()
    bytes = await once(assessment)
    took.push(performance.now() - began)
  }
  const [first = 0, ...warm] = took
  const sorted = warm.sort((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)] ?? first
  // Kilobytes, as the kernel counts them.
  const peak = process.resourceUsage().maxRSS * 1024
  process.stdout.write(JSON.stringify({ first, median, slowest: sorted.at(-1) ?? first, bytes, peak }))
}

void main()
