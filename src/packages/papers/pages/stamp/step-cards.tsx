import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { stampedPaperOf } from '@/domain/report/report'
import { openPage } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import type { StampView } from '@/features/stamp/stamped-pages'
import { stampWords } from '@/text/stamp'
import { stampedPaperWords } from '@/text/stamped-papers'
import './stamp.scss'

/** The paper that is stamped, and where it is printed from. */
const placeOf = (paperId: string) => {
  const of = stampedPaperOf(paperId)
  return { words: stampedPaperWords[of], printing: of === 'report' ? 'papers/report' : 'papers/form' } as const
}

interface StepProps {
  number: number
  title: string
  body: string
}

function Step({ number, title, body }: StepProps) {
  return (
    <View className='stamp__step'>
      <View className='stamp__step-number k-number'>{number}</View>
      <View className='stamp__step-words'>
        <View className='stamp__step-title'>{title}</View>
        <View className='stamp__step-body'>{body}</View>
      </View>
    </View>
  )
}

/** What is to be done, in the order in which it is done, and which paper it is about. */
export function StepCards({ paperId, paper }: { paperId: string; paper: NonNullable<StampView['paper']> }) {
  const { words, printing } = placeOf(paperId)
  return (
    <Card>
      <Step number={1} title={stampWords.printTitle} body={words.printBody} />
      <View className='stamp__code'>
        <View className='stamp__code-number k-number'>{stampWords.code(paper.code)}</View>
        <View className='stamp__step-body'>{words.codeNote}</View>
      </View>
      <Button kind='secondary' onPress={() => openPage(pageUrl(printing, { id: paperId }))}>
        {words.print}
      </Button>
      <Step number={2} title={words.sealTitle} body={words.sealBody} />
      <Step number={3} title={stampWords.shootTitle} body={stampWords.shootBody} />
    </Card>
  )
}
