import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { PhotoType } from '@/domain/evidence/photo'
import { routedSamples } from './province-people'

/** A picture to be put into storage and attached to an assessment's indicator when an empty product is filled. */
export interface SamplePhoto {
  readonly enterpriseNo: number
  readonly no: number
  readonly photoId: string
  readonly type: PhotoType
  readonly caption: string
  readonly bytes: () => Uint8Array
}

/** Drawn for the samples, so that no real person, place or document is in them; 800 × 600, 14 to 31 KB each. */
const PICTURES = {
  meeting: '产改工作推进会',
  'sign-in-sheet': '培训签到表',
  workshop: '车间实操培训',
  certificate: '企业工匠证书',
} as const

type Picture = keyof typeof PICTURES

const BY_INDICATOR: ReadonlyArray<readonly [no: number, pictures: readonly Picture[]]> = [
  [1, ['meeting']],
  [3, ['meeting', 'sign-in-sheet']],
  [8, ['sign-in-sheet', 'workshop']],
  [12, ['certificate']],
  [23, ['workshop', 'meeting', 'certificate']],
]

/** The enterprises whose histories have come far enough for photos. */
const ENTERPRISES = [31, 32, 34, 77, 1, 2, 3, 5, 50, 59, 99]

const read = (picture: Picture): Uint8Array => readFileSync(path.join(__dirname, 'photos', `${picture}.jpg`))

const idOf = (...parts: readonly (string | number)[]): string => createHash('md5').update(parts.join(':')).digest('hex')

const photoOf = (enterpriseNo: number, no: number, picture: Picture): SamplePhoto => ({
  ...{ enterpriseNo, no, photoId: idOf(enterpriseNo, no, picture), type: 'jpeg', caption: PICTURES[picture] },
  bytes: () => read(picture),
})

export const samplePhotos: readonly SamplePhoto[] = ENTERPRISES.flatMap((enterpriseNo) =>
  BY_INDICATOR.flatMap(([no, pictures]) => pictures.map((picture) => photoOf(enterpriseNo, no, picture))),
)

/** One picture each for some indicators of every enterprise of the province, another choice by enterprise. */
export const provincePhotos: readonly SamplePhoto[] = routedSamples.flatMap(({ no: enterpriseNo }) =>
  Array.from({ length: 28 }, (_, index) => index + 1)
    .filter((no) => (enterpriseNo + no * 3) % 5 < (no % 4 === 0 ? 1 : 3))
    .map((no) => photoOf(enterpriseNo, no, no % 2 === 0 ? 'sign-in-sheet' : 'meeting')),
)
