import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ReadFailure, WriteFailure } from '@/components/failure/failure'
import { TextInput } from '@/components/text-input/text-input'
import { useToast } from '@/components/toast/toast'
import { useOwnTelephone } from '@/features/use-telephone'
import { telephoneWords as words } from '@/text/telephones'

/** The number that others may call whoever is using the program at, given or taken away by themselves. */
export function OwnTelephone() {
  const { kept, unread, reload, typed, setTyped, saving, failure, save } = useOwnTelephone()
  const toast = useToast()
  if (kept === undefined) return unread ? <ReadFailure failure={unread} onRetry={reload} compact /> : null
  const saveNow = async (): Promise<void> => {
    const taken = typed.trim() === ''
    if (await save()) toast.show({ tone: 'ok', text: taken ? words.taken : words.saved })
  }
  return (
    <Card>
      <WriteFailure failure={failure} title={words.notSaved} />
      <TextInput
        label={words.own}
        value={typed}
        onInput={setTyped}
        placeholder={words.placeholder}
        hint={words.ownNote}
      />
      {kept ? (
        <View className='seats__note'>{`${words.atPresent(kept.number, kept.from)}${words.takeAway}`}</View>
      ) : null}
      <Button kind='secondary' loading={saving} onPress={() => void saveNow()}>
        {words.save}
      </Button>
    </Card>
  )
}
