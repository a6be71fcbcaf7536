import { useState } from 'react'
import { View } from '@tarojs/components'
import { ButtonRow } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Notice } from '@/components/notice/notice'
import { SignaturePad } from '@/components/signature-pad/signature-pad'
import type { Strokes } from '@/domain/stamp/signature'
import { usePad, type PadStanding } from '@/features/stamp/use-pad'
import { signatureWords } from '@/text/stamp'
import './review.scss'

interface SignatureFieldProps {
  /** null: the reviewer types a name and signs no more than that. */
  strokes: Strokes | null
  onChange: (strokes: Strokes | null) => void
}

const PAD_ID = 'endorsement-signature'

const noteOf = (standing: PadStanding, strokes: Strokes, full: boolean): string => {
  if (standing === 'opening') return signatureWords.opening
  if (full) return signatureWords.full
  return strokes.length === 0 ? signatureWords.empty : signatureWords.note
}

function Pad({ strokes, onChange }: { strokes: Strokes; onChange: (strokes: Strokes | null) => void }) {
  const [full, setFull] = useState(false)
  const { draw, lift, standing, lookAgain } = usePad(PAD_ID, strokes, onChange, () => setFull(true))
  const draws = (next: Strokes) => {
    setFull(false)
    onChange(next)
  }
  return (
    <>
      <SignaturePad id={PAD_ID} label={signatureWords.pad} onDraw={draw} onLift={lift} />
      {standing === 'missing' ? (
        <Notice tone='warn' urgent action={{ text: signatureWords.lookAgain, onPress: lookAgain }}>
          {signatureWords.missing}
        </Notice>
      ) : (
        <View className='rv-opinion__note'>{noteOf(standing, strokes, full)}</View>
      )}
      <ButtonRow>
        <Button
          kind='secondary'
          size='small'
          disabled={strokes.length === 0}
          onPress={() => draws(strokes.slice(0, -1))}
        >
          {signatureWords.undo}
        </Button>
        <Button kind='secondary' size='small' disabled={strokes.length === 0} onPress={() => draws([])}>
          {signatureWords.clear}
        </Button>
        <Button kind='secondary' size='small' onPress={() => onChange(null)}>
          {signatureWords.drop}
        </Button>
      </ButtonRow>
    </>
  )
}

/** 手写签名, for a reviewer who wishes to: a record of intent beside the typed name, and said to be no more. */
export function SignatureField({ strokes, onChange }: SignatureFieldProps) {
  return (
    <View className='rv-signature'>
      <View className='rv-signature__title'>{signatureWords.title}</View>
      {strokes === null ? (
        <>
          <View className='rv-opinion__note'>{signatureWords.note}</View>
          <Button kind='secondary' size='small' icon='pencil' onPress={() => onChange([])}>
            {signatureWords.open}
          </Button>
        </>
      ) : (
        <Pad strokes={strokes} onChange={onChange} />
      )}
    </View>
  )
}
