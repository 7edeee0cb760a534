// biome-ignore-all lint/suspicious/noTemplateCurlyInString: an expression of GitHub is no template of ours.
import { describe, expect, test } from 'vitest';
import { fillIn, holds } from './workflow.ts';

const contexts = {
  inputs: { app: 'shop', approve: false, empty: '' },
  github: { ref_name: 'v1.5.0-rc.1', event_name: 'push' },
  needs: { approval: { result: 'skipped' } },
};

describe('the evaluator of the workflow tests', () => {
  test.each([
    { text: '${{ inputs.app }}', value: 'shop' },
    { text: 'miniship-${{ inputs.app }}-${{ github.event_name }}', value: 'miniship-shop-push' },
    { text: "${{ inputs.empty || 'app' }}", value: 'app' },
    { text: "${{ inputs.missing || 'final' }}", value: 'final' },
    { text: "${{ contains(github.ref_name, '-') && 'leave' || 'finish' }}", value: 'leave' },
    { text: "${{ needs.approval.result == 'success' }}", value: 'false' },
    { text: "${{ needs.approval.result == 'SKIPPED' }}", value: 'true' },
    { text: '${{ inputs.missing }}', value: '' },
    { text: 'plain', value: 'plain' },
  ])('reads $text as "$value"', ({ text, value }) => {
    expect(fillIn(text, contexts)).toBe(value);
  });

  test.each([
    { condition: undefined, runs: true },
    { condition: '${{ inputs.approve }}', runs: false },
    { condition: "${{ !cancelled() && (needs.approval.result == 'success' || needs.approval.result == 'skipped') }}", runs: true },
    { condition: "${{ needs.approval.result != 'skipped' }}", runs: false },
  ])('$condition holds: $runs', ({ condition, runs }) => {
    expect(holds(condition, contexts)).toBe(runs);
  });

  test.each([
    { text: '${{ secret.KEY }}', reason: 'there is no context "secret"' },
    { text: "${{ startsWith('a', 'b') }}", reason: 'startsWith() is not known' },
    { text: '${{ inputs.app > 1 }}', reason: 'cannot read' },
    { text: '${{ inputs.app inputs.app }}', reason: 'left over' },
    { text: '${{ (inputs.app }}', reason: '")" is missing' },
  ])('refuses $text, which it might misread', ({ text, reason }) => {
    expect(() => fillIn(text, contexts)).toThrow(reason);
  });
});
