@echo off
rem The command wuhao from a checkout, for Windows. The script "wuhao" beside it says why each thing is done.
setlocal EnableExtensions DisableDelayedExpansion
set "WUHAO=%~dp0"
set "WUHAO=%WUHAO:~0,-1%"

set "JAVA=java.exe"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
set "TEMPORARY=%WUHAO%\.wuhao\tmp"
if not exist "%TEMPORARY%" mkdir "%TEMPORARY%"

rem through a file, since quotes do not nest: its first line is "openjdk 17.0.2 ..." or "java 17.0.2 ..."
set "MAJOR="
"%JAVA%" --version >"%TEMPORARY%\java" 2>nul
for /f "usebackq tokens=2 delims=. " %%v in ("%TEMPORARY%\java") do if not defined MAJOR set "MAJOR=%%v"
if not defined MAJOR set "MAJOR=0"
if %MAJOR% LSS 17 (
  echo Java 17 or later is needed, and a JDK to build: https://adoptium.net 1>&2
  exit /b 70
)

set "MODULE=wuhao-cli"
set "MAIN=io.wuhao.cli.Wuhao"
set "PREVIOUS="
for %%a in (%*) do call :look %%a
if "%~1"=="serve" call :office
if "%~1"=="demo" call :office
if not exist "%WUHAO%\%MODULE%\pom.xml" (
  echo This checkout has no module %MODULE%. 1>&2
  exit /b 70
)

call :fresh
if errorlevel 1 call :build
if errorlevel 1 exit /b 70

set "NATIVE="
if %MAJOR% GEQ 22 set "NATIVE=--enable-native-access=ALL-UNNAMED"
set "SPARK="
if exist "%WUHAO%\%MODULE%\jvm.options" set SPARK="@%WUHAO%\%MODULE%\jvm.options"
for /f "tokens=2 delims=:." %%c in ('chcp') do set "PAGE=%%c"
chcp 65001 >nul
"%JAVA%" -XX:+UseSerialGC %NATIVE% %SPARK% -Dfile.encoding=UTF-8 "-Djava.io.tmpdir=%TEMPORARY%" "-Dwuhao.home=%WUHAO%" "@%WUHAO%\%MODULE%\target\launcher.arguments" %MAIN% %*
set "CODE=%ERRORLEVEL%"
chcp %PAGE% >nul
exit /b %CODE%

:look
if "%PREVIOUS%%~1"=="--enginespark" goto spark
if "%~1"=="--engine=spark" goto spark
set "PREVIOUS="
if "%~1"=="--engine" set "PREVIOUS=--engine"
exit /b 0
:spark
set "MODULE=wuhao-spark"
set "MAIN=io.wuhao.spark.SparkWuhao"
exit /b 0
:office
set "MODULE=wuhao-server"
set "MAIN=io.wuhao.server.Start"
exit /b 0

rem launcher.arguments is written last: it proves the build, and holds a class path longer than a command line may be
:fresh
if not exist "%WUHAO%\%MODULE%\target\launcher.arguments" exit /b 1
powershell -NoProfile -Command "$made = (Get-Item ($env:WUHAO + '\' + $env:MODULE + '\target\launcher.arguments')).LastWriteTime; foreach ($s in 'pom.xml', '.mvn', 'schemes', 'wuhao-engine\pom.xml', 'wuhao-engine\src\main', 'wuhao-cli\pom.xml', 'wuhao-cli\src\main', ($env:MODULE + '\pom.xml'), ($env:MODULE + '\src\main')) { $p = Join-Path $env:WUHAO $s; if (Test-Path $p) { if (@(Get-Item $p; Get-ChildItem $p -Recurse) | Where-Object { $_.LastWriteTime -gt $made }) { exit 1 } } }"
exit /b %ERRORLEVEL%

:build
if not exist "%WUHAO%\.wuhao" mkdir "%WUHAO%\.wuhao"
set /a WAITED=0
:wait
mkdir "%WUHAO%\.wuhao\build.lock" 2>nul
if not errorlevel 1 goto locked
if %WAITED% EQU 0 echo Another wuhao is building; waiting for it. If none is, delete "%WUHAO%\.wuhao\build.lock" 1>&2
set /a WAITED+=1
ping -n 2 127.0.0.1 >nul
goto wait
:locked
call :fresh
if not errorlevel 1 goto built
echo Building wuhao ^(a few minutes the first time, seconds later^) ... 1>&2
pushd "%WUHAO%"
if "%MODULE%"=="wuhao-spark" (
  call mvnw.cmd -q -B -Pspark -pl wuhao-spark -am -DskipTests package dependency:build-classpath -Dmdep.outputFile=target/launcher.classpath 1>&2
) else (
  call mvnw.cmd -q -B -pl %MODULE% -am -DskipTests package 1>&2
)
if errorlevel 1 (
  popd
  rmdir /s /q "%WUHAO%\.wuhao\build.lock"
  echo The build failed; the lines above say why. 1>&2
  exit /b 1
)
powershell -NoProfile -Command "$t = Join-Path $env:WUHAO ($env:MODULE + '\target'); $c = (Get-ChildItem (Join-Path $t ($env:MODULE + '-*.jar')) | Select-Object -First 1).FullName; $l = Join-Path $t 'launcher.classpath'; if (Test-Path $l) { $c += ';' + (Get-Content -Raw $l).Trim() }; $text = '-cp ' + [char]34 + $c.Replace('\', '/') + [char]34; [IO.File]::WriteAllText((Join-Path $t 'launcher.arguments'), $text, (New-Object Text.UTF8Encoding $false))"
popd
:built
rmdir /s /q "%WUHAO%\.wuhao\build.lock"
exit /b 0
