import { useState } from 'react'
import { View } from '@tarojs/components'
import { ButtonRow } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { SignaturePad } from '@/components/signature-pad/signature-pad'
import type { Strokes } from '@/domain/stamp/signature'
import { usePad } from '@/features/stamp/use-pad'
import { signatureWords } from '@/text/stamp'
import './approve-sheet.scss'

interface SignatureFieldProps {
  /** null: the reviewer types a name and signs no more than that. */
  strokes: Strokes | null
  onChange: (strokes: Strokes | null) => void
}

const PAD_ID = 'endorsement-signature'

function Pad({ strokes, onChange }: { strokes: Strokes; onChange: (strokes: Strokes | null) => void }) {
  const [full, setFull] = useState(false)
  const { draw, lift } = usePad(PAD_ID, strokes, onChange, () => setFull(true))
  const clear = () => {
    setFull(false)
    onChange([])
  }
  return (
    <>
      <SignaturePad id={PAD_ID} label={signatureWords.pad} onDraw={draw} onLift={lift} />
      <View className='rv-opinion__note'>
        {full ? signatureWords.full : strokes.length === 0 ? signatureWords.empty : signatureWords.note}
      </View>
      <ButtonRow>
        <Button kind='secondary' size='small' disabled={strokes.length === 0} onPress={clear}>
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
