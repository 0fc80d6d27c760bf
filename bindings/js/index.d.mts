import * as TIM from './lib/index.js';
export * from './lib/index.js';
export default TIM;
