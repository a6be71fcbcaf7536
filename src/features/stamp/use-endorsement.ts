import { useState } from 'react'
import type { Assessment } from '@/domain/assessment/assessment'
import type { Verdict } from '@/domain/stamp/verdict'
import { call } from '@/services/call'
import { formatMoment } from '@/text/dates'
import { failureSentence } from '@/text/failures'

/** What `EndorsementRecord` is drawn from; undefined where nothing is endorsed, or was before records were kept. */
export const useEndorsement = ({
  assessmentId,
  endorsement,
  opinion,
}: Pick<Assessment, 'assessmentId' | 'endorsement' | 'opinion'>) => {
  const [verdict, setVerdict] = useState<Verdict>()
  const [problem, setProblem] = useState<string>()
  const [checking, setChecking] = useState(false)
  const verify = async () => {
    if (checking) return
    setChecking(true)
    const result = await call('assessment.verifyEndorsement', { assessmentId })
    setChecking(false)
    setVerdict(result.outcome === 'done' ? result.value.verdict : undefined)
    setProblem(result.outcome === 'done' ? undefined : failureSentence(result))
  }
  if (!endorsement) return undefined
  return {
    name: opinion?.signerName ?? endorsement.byName,
    when: formatMoment(endorsement.at),
    digest: endorsement.digest,
    strokes: endorsement.signature,
    verdict,
    problem,
    checking,
    onVerify: () => void verify(),
  }
}
