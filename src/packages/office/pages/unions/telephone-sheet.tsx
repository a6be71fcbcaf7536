import { Button } from '@/components/button/button'
import { WriteFailure } from '@/components/failure/failure'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { TextInput } from '@/components/text-input/text-input'
import type { UnionRow } from '@/features/office/unions/use-unions'
import { useUnionTelephone } from '@/features/use-telephone'
import { telephoneWords, unionTelephone as words } from '@/text/telephones'

/** The number of a union, given or changed by the office. */
export function TelephoneSheet({
  union,
  onClose,
  onDone,
}: {
  union: UnionRow
  onClose: () => void
  onDone: () => void
}) {
  const { typed, setTyped, saving, failure, save } = useUnionTelephone(union.unionId, union.telephone)
  const saveNow = async (): Promise<void> => {
    if (await save()) onDone()
  }
  return (
    <HalfSheet
      open
      title={words.title}
      note={union.name}
      onClose={onClose}
      footer={
        <Button loading={saving} onPress={() => void saveNow()}>
          {telephoneWords.save}
        </Button>
      }
    >
      <WriteFailure failure={failure} title={telephoneWords.notSaved} />
      <TextInput
        label={words.of(union.name)}
        value={typed}
        onInput={setTyped}
        placeholder={words.placeholder}
        hint={words.note}
      />
    </HalfSheet>
  )
}
