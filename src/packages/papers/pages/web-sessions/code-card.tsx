import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { TextInput } from '@/components/text-input/text-input'
import { useToast } from '@/components/toast/toast'
import { copyText } from '@/features/copy-text'
import type { WebSessions } from '@/features/settings/use-web-sessions'
import { webSessionsPage as words } from '@/text/web-sessions'
import '../../parts/card-line.scss'

/** Where a computer has to go, to be copied and sent there. */
function AddressLine({ address }: { readonly address: string }) {
  const toast = useToast()
  const copy = async () => {
    const copied = await copyText(address)
    toast.show(copied ? { tone: 'ok', text: words.copied } : { tone: 'warn', text: words.notCopied })
  }
  return (
    <>
      <View className='card-line'>{words.address(address)}</View>
      <Button kind='secondary' onPress={() => void copy()}>
        {words.copy}
      </Button>
    </>
  )
}

/** The code is typed or scanned; nothing is decided by it. */
export function CodeCard({ address, code, setCode, isWhole, looking, look, scanNow }: WebSessions) {
  const toast = useToast()
  const scanned = async () => {
    if (scanNow && !(await scanNow())) toast.show({ tone: 'warn', text: words.noScan })
  }
  return (
    <Card>
      <View className='card-line'>{words.how(Boolean(address))}</View>
      {address ? <AddressLine address={address} /> : null}
      {scanNow ? (
        <Button kind='secondary' onPress={() => void scanned()}>
          {words.scan}
        </Button>
      ) : null}
      <TextInput type='number' label={words.code} value={code} hint={words.codeHint} onInput={setCode} />
      <Button loading={looking} disabled={!isWhole} onPress={() => void look(code)}>
        {words.look}
      </Button>
    </Card>
  )
}
