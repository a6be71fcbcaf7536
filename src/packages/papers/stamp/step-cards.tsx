import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import type { StampView } from '@/features/stamp/sheets-state'
import { formPage } from '@/features/form/form-page'
import { openPage } from '@/features/session/navigate'
import { Card } from '@/components/card/card'
import { stampWords } from '@/text/stamp'
import './stamp.scss'

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
export function StepCards({ assessmentId, paper }: { assessmentId: string; paper: NonNullable<StampView['paper']> }) {
  return (
    <Card>
      <Step number={1} title={stampWords.printTitle} body={stampWords.printBody} />
      <View className='stamp__code'>
        <View className='stamp__code-number k-number'>{stampWords.code(paper.code)}</View>
        <View className='stamp__step-body'>{stampWords.codeNote}</View>
      </View>
      <Button kind='secondary' onPress={() => openPage(formPage(assessmentId))}>
        {stampWords.print}
      </Button>
      <Step number={2} title={stampWords.sealTitle} body={stampWords.sealBody} />
      <Step number={3} title={stampWords.shootTitle} body={stampWords.shootBody} />
    </Card>
  )
}
