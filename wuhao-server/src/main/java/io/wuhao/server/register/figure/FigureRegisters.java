package io.wuhao.server.register.figure;

import io.wuhao.server.shared.enterprise.Enterprises;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One register per department: each hands in its own columns. A new kind of a department is data; a new department a line here. */
@Configuration
class FigureRegisters {

    private final FigureKinds kinds;
    private final Figures figures;
    private final Rounds rounds;
    private final Enterprises enterprises;
    private final ReportCheck check;
    private final Clock clock;

    FigureRegisters(
            FigureKinds kinds,
            Figures figures,
            Rounds rounds,
            Enterprises enterprises,
            ReportCheck check,
            Clock clock) {
        this.kinds = kinds;
        this.figures = figures;
        this.rounds = rounds;
        this.enterprises = enterprises;
        this.check = check;
        this.clock = clock;
    }

    private FigureRegister of(String department) {
        return new FigureRegister(department, kinds, figures, rounds, enterprises, check, clock, null);
    }

    @Bean
    FigureRegister figuresOfTax() {
        return of("tax");
    }

    @Bean
    FigureRegister figuresOfStatistics() {
        return of("statistics");
    }

    @Bean
    FigureRegister figuresOfIndustry() {
        return of("industry");
    }

    @Bean
    FigureRegister figuresOfPower() {
        return of("power");
    }

    @Bean
    FigureRegister figuresOfWater() {
        return of("water");
    }

    @Bean
    FigureRegister figuresOfEnvironment() {
        return of("environment");
    }

    @Bean
    FigureRegister figuresOfCommerce() {
        return of("commerce");
    }
}
