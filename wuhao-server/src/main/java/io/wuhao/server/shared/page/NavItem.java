package io.wuhao.server.shared.page;

/**
 * A place in the navigation. A module declares its own as a bean; the frame shows those that the reader's authority opens.
 *
 * @param order where it stands in the river: registers from 100, assessment from 200, response from 300, briefing from 400,
 *     the house itself from 900
 * @param label the message key of its name
 * @param path the address it leads to
 * @param authority what the reader must hold
 */
public record NavItem(int order, String label, String path, String authority) {}
