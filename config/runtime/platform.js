// Stands in for @tarojs/plugin-platform-weapp/dist/runtime, which also brings all attributes of all components (see ../templates.ts).
import { mergeReconciler } from '@tarojs/shared'
import { hostConfig } from '@tarojs/plugin-platform-weapp/dist/runtime-utils'

mergeReconciler(hostConfig)
