export { useMeterStyles } from './useMeterStyles';
