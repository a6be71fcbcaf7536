import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { WriteFailure } from '@/components/failure/failure'
import { TextInput } from '@/components/text-input/text-input'
import { useToast } from '@/components/toast/toast'
import { useUnionTelephone } from '@/features/use-telephone'
import { telephoneWords, unionTelephone as words } from '@/text/telephones'

interface UnionTelephoneProps {
  unionId: string
  name: string
  /** The one that is known; null where none is. */
  known: string | null
  onSaved: () => Promise<void>
}

/** The number whom the union's enterprises are told to call, given by whoever reviews for it. */
export function UnionTelephone({ unionId, name, known, onSaved }: UnionTelephoneProps) {
  const { typed, setTyped, saving, failure, save } = useUnionTelephone(unionId, known)
  const toast = useToast()
  const saveNow = async (): Promise<void> => {
    if (!(await save())) return
    toast.show({ tone: 'ok', text: typed.trim() === '' ? telephoneWords.taken : telephoneWords.saved })
    await onSaved()
  }
  return (
    <Card>
      <WriteFailure failure={failure} title={telephoneWords.notSaved} />
      <TextInput
        label={words.of(name)}
        value={typed}
        onInput={setTyped}
        placeholder={words.placeholder}
        hint={words.note}
      />
      <Button kind='secondary' label={words.saveLabel} loading={saving} onPress={() => void saveNow()}>
        {telephoneWords.save}
      </Button>
    </Card>
  )
}
