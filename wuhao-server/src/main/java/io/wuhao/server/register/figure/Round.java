package io.wuhao.server.register.figure;

import java.time.LocalDate;

/** That a department's figures of a period are collected, from a day to the day on which they are due. */
public record Round(String department, String period, LocalDate opens, LocalDate due) {}
