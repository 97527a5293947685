/** Tests that go through every door of the house, as the contract lists them: so that a new one is tested unasked. */
package org.copydesk.doors;
