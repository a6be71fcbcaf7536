import { useRouter } from '@tarojs/taro'
import { useDimension } from '@/features/fill/use-fill'
import { useBar } from '@/features/session/use-bar'
import { useRequiredRole } from '@/features/session/use-session'
import { PageWaiting } from '../../parts/page-waiting'
import { DimensionForm } from './dimension-form'

/** One 一级指标 to be filled in. Parameters: `id` of the assessment, `d` of the dimension, and `no` to open an indicator. */
export default function DimensionPage() {
  const { id = '', d = '', no } = useRouter().params
  useRequiredRole('contact')
  useBar('plain')
  const { fill, view, online, failure, unsaved, storageFull } = useDimension(id, d)
  if (!view) return <PageWaiting failure={failure} onRetry={fill.reload} />
  return (
    <DimensionForm
      fill={fill}
      view={view}
      assessmentId={id}
      openFirst={no === undefined ? undefined : Number(no)}
      online={online}
      waiting={unsaved.answers.length + unsaved.photos.length}
      storageFull={storageFull}
    />
  )
}
