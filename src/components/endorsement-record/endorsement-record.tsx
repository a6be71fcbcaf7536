import { View } from '@tarojs/components'
import type { Strokes } from '@/domain/stamp/signature'
import type { Verdict } from '@/domain/stamp/verdict'
import { signatureWords, verdictWords } from '@/text/stamp'
import { Button } from '../button/button'
import { Card } from '../card/card'
import { Notice } from '../notice/notice'
import { SignatureDrawing } from '../signature-pad/signature-drawing'
import './endorsement-record.scss'

export interface EndorsementRecordProps {
  name: string
  /** As people write it: «12月1日 10:00». */
  when: string
  /** SHA-256 of what was endorsed. */
  digest: string
  /** Drawn by finger; null where the name alone was typed. */
  strokes: Strokes | null
  /** What a digest taken anew said, once it was asked for. */
  verdict: Verdict | undefined
  /** Why it could not be asked. */
  problem: string | undefined
  checking: boolean
  onVerify: () => void
}

/** 同意呈报 as a record of intent: who, when and exactly what, and whether that is still what is there. */
export function EndorsementRecord(props: EndorsementRecordProps) {
  const { name, when, digest, strokes, verdict, problem, checking, onVerify } = props
  const said = verdict && verdictWords[verdict]
  return (
    <Card title={signatureWords.recordTitle} note={signatureWords.recordNote}>
      <View className='k-endorsement__line'>{signatureWords.signedAt(name, when)}</View>
      {strokes ? <SignatureDrawing strokes={strokes} label={signatureWords.drawn(name)} /> : null}
      <View className='k-endorsement__line k-number'>{signatureWords.digest(digest)}</View>
      {said ? <Notice tone={said.tone}>{said.text}</Notice> : null}
      {problem === undefined ? null : <Notice tone='danger'>{problem}</Notice>}
      <Button kind='secondary' size='small' loading={checking} onPress={onVerify}>
        {signatureWords.verify}
      </Button>
    </Card>
  )
}
