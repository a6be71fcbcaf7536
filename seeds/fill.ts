import cloudbase from '@cloudbase/node-sdk'
import { attachPhotos, isOfAssessment } from './attach-photos'
import { withChains } from './chained'
import {
  buildFormerYear,
  buildSeedDocuments,
  provincePhotos,
  samplePhotos,
  type SeedDocuments,
  type SeedOptions,
} from './index'
import { buildNominations } from './samples/nominations'
import { namedAsCounted, totalsOf } from './samples/totals'

type Filled = Pick<SeedDocuments, 'assessments' | 'events'> & Partial<Pick<SeedDocuments, 'reports'>>

/** The same documents with their chains: last, since photos are part of what was submitted. */
const chainedSeeds = <Documents extends Filled>(documents: Documents) => {
  const forms = withChains(documents.assessments, documents.events.filter(isOfAssessment))
  const reports = withChains(
    documents.reports ?? [],
    documents.events.filter((event) => !isOfAssessment(event)),
  )
  return {
    ...documents,
    assessments: forms.papers,
    ...(documents.reports ? { reports: reports.papers } : {}),
    events: [...forms.events, ...reports.events],
  }
}

/**
 * Fills an empty environment with the ready cycle, the 100 enterprises, the unions and the sample people with their
 * histories, through the SDK that `environment` points somewhere.
 */
export const seed = async (
  environment: Readonly<Record<string, string>>,
  now: Date,
  options: SeedOptions = {},
): Promise<void> => {
  Object.assign(process.env, environment)
  const app = cloudbase.init({ env: cloudbase.SYMBOL_CURRENT_ENV })
  const put = async (path: string, bytes: Uint8Array): Promise<string> =>
    (await app.uploadFile({ cloudPath: path, fileContent: Buffer.from(bytes) })).fileID
  const documents = await attachPhotos(
    buildSeedDocuments(now.getTime(), options),
    options.province ? [...samplePhotos, ...provincePhotos] : samplePhotos,
    put,
  )
  const formerYear = buildFormerYear(now.getTime(), options)
  const counted = [documents, formerYear].map((filled) => {
    const totals = totalsOf(filled.assessments, filled.events.filter(isOfAssessment))
    return { ...filled, assessments: namedAsCounted(filled.assessments, totals.portions), ...totals }
  })
  for (const filled of [...counted.map(chainedSeeds), buildNominations(now.getTime())])
    for (const [collection, rows] of Object.entries(filled) as Array<[string, readonly object[]]>)
      for (const row of rows) await app.database().collection(collection).add(row)
}
