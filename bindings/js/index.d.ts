import * as TIM from './lib/index';
export * from './lib/index';
export default TIM;
