import { LOCAL_WEB_LOGIN_KEY } from '../../../start/web-login-key'

/** What the functions are configured with. */
export const FUNCTION_ENV = {
  INVITATION_SECRET: 'a secret for tests alone',
  WX_APPID: 'wxlocal',
  WX_SECRET: 'local',
  SDK_KEEPALIVE: 'on',
  TEMPLATE_DEADLINE: 'template-deadline',
  TEMPLATE_RESULT: 'template-result',
  TEMPLATE_TODO: 'template-todo',
  WEB_ADDRESS: 'https://desk.example.org',
  WEB_LOGIN_KEY: LOCAL_WEB_LOGIN_KEY,
}
