import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { NarrativeField } from '@/components/narrative-field/narrative-field'
import { Notice } from '@/components/notice/notice'
import { useToast } from '@/components/toast/toast'
import { useFeedback } from '@/features/settings/use-feedback'

export function FeedbackCard() {
  const feedback = useFeedback()
  const toast = useToast()
  const send = async () => {
    if (await feedback.send()) toast.show({ tone: 'ok', text: '已收到，谢谢您的意见' })
  }
  return (
    <Card>
      <NarrativeField
        label='意见或建议'
        value={feedback.text}
        onInput={feedback.write}
        suggested={null}
        placeholder='哪里不好用、哪里不合理，都请告诉我们'
      />
      {feedback.problem ? (
        <Notice tone='danger' urgent>
          {feedback.problem}
        </Notice>
      ) : null}
      <Button kind='secondary' loading={feedback.sending} onPress={() => void send()}>
        发送给省产改办
      </Button>
    </Card>
  )
}
