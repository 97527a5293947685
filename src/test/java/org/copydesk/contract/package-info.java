/** The contract as a test sees it: it is committed, it is complete, and every answer in a test is checked against it. */
package org.copydesk.contract;
