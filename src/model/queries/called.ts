/** Things by the words in which people name them, for the stages that may not import the model itself. */
export { calledTest } from '../selection/called.ts';
