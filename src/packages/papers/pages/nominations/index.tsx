import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { Page } from '@/components/page/page'
import { Tabs } from '@/components/tabs/tabs'
import { useToast } from '@/components/toast/toast'
import { LEDGER_LEVELS, placesTaken } from '@/domain/nomination/nomination'
import { useNominations } from '@/features/nominations/use-nominations'
import { useBar } from '@/features/session/use-bar'
import { failureSentence } from '@/text/failures'
import { LEDGER_WORDS } from '@/text/nomination'
import { placesSentence } from '@/text/nomination-pages'
import { NominationBoard } from '../../nominations/nomination-board'
import { AskOnce, NominationFoot } from '../../nominations/nomination-foot'
import { NomineeSheet } from '../../nominations/nominee-sheet'

definePageConfig({ navigationBarTitleText: '企业遴选', enablePullDownRefresh: true })

/** 企业遴选: a union's ranked lists within its quotas. */
export default function NominationsPage() {
  useBar('plain')
  const toast = useToast()
  const nominations = useNominations((failure) => toast.show({ tone: 'warn', text: failureSentence(failure) }))
  const { file, level } = nominations
  usePullDownRefresh(() => void nominations.reload().then(() => Taro.stopPullDownRefresh()))
  return (
    <Page
      top={
        <Tabs
          label='台账'
          tabs={LEDGER_LEVELS.map((key) => ({
            key,
            label: LEDGER_WORDS[key],
            count: file && placesTaken(file.tally[key]),
          }))}
          selected={level}
          onSelect={nominations.setLevel}
        />
      }
      footer={<NominationFoot nominations={nominations} />}
      overlay={
        <>
          <NomineeSheet sheet={nominations.sheet} note={file ? placesSentence(file, level) : ''} />
          <AskOnce nominations={nominations} />
        </>
      }
    >
      <NominationBoard nominations={nominations} />
    </Page>
  )
}
